/** The mark of Virkelyst: an open door, and behind it the sun coming up. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false">
      <path class="mark-light" d="M15 42V18a9 9 0 0 1 18 0v24z" />
      <path class="mark-sun" d="M16 42a8 8 0 0 1 16 0z" />
      <path class="mark-rays" d="M24 30v-4M17.6 32.8l-2-2.6M30.4 32.8l2-2.6" />
      <path class="mark-door" d="M33 42V16.500l9.500 -4V45z" />
      <path class="mark-line" d="M15 42V18a9 9 0 0 1 18 0M4 42h29" />
    </svg>
  );
}
