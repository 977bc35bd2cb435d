/** Hills, a house and a tree in one line, on which every page stands. */
export function Horizon() {
  return (
    <svg class="horizon" viewBox="0 0 1200 90" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
      <path
        class="horizon-land"
        d="M0 90V66c90-20 170-24 260-12 120 16 190 22 300 6 130-19 240-34 360-22 110 11 190 26 280 14v38z"
      />
      <circle class="horizon-sun" cx="905" cy="38" r="26" />
      <path
        class="horizon-land"
        d="M640 90c80-36 180-50 300-44 110 6 190 22 260 12v32z"
      />
      <path
        class="horizon-line"
        d="M196 50V34l17-13 17 13v17M206 50v-11h9v12M262 54c0-9 1-14 1-22M263 36c-9 1-13-5-11-12 1-7 7-10 12-10 6 0 11 5 11 11s-5 11-12 11M1042 48c1-6 0-11 1-17M1043 34c-6 0-9-4-8-9s5-8 9-8 8 4 8 9-4 8-9 8"
      />
    </svg>
  );
}
