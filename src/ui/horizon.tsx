/** Hills with the sun coming up, a house and trees: on this every page stands. */
export function Horizon() {
  return (
    <svg
      class="horizon"
      viewBox="0 0 1200 90"
      preserveAspectRatio="xMinYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle class="horizon-sun" cx="132" cy="52" r="30" />
      <path
        class="horizon-land"
        d="M0 90V66c90-14 170-18 260-10 120 12 190 20 300 8 130-17 240-32 360-22 110 9 190 22 280 12v36z"
      />
      <path
        class="horizon-line"
        d="M228 54V37l19-15 19 15v18M240 55V43h9v12M296 59c0-9 1-15 1-23M297 38c-10 1-14-6-12-13 1-7 7-11 12-11 7 0 12 5 12 12s-5 12-12 12M320 61c1-6 0-9 0-14M320 49c-6 0-8-4-7-9 0-4 4-7 7-7 5 0 8 3 8 8s-3 8-8 8M1002 47c1-6 0-11 1-17M1003 31c-8 0-11-5-10-11 0-6 5-9 10-9s10 4 10 10-4 10-10 10M1030 47V33M1044 48V34M1058 50V36M1025 39c13 0 26 1 38 3"
      />
    </svg>
  );
}
