/** The mark of Virkelyst: an open door, and in it the sun coming up. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false">
      <path class="mark-light" d="M11 42V19c0-16 22-16 22 0v23z" />
      <path class="mark-sun" d="M13 42c0-13 18-13 18 0z" />
      <path class="mark-door" d="M33 42V19c1.500-6 5-9.500 11-10.500V46.500z" />
      <path class="mark-line" d="M11 42V19c0-16 22-16 22 0v23M3 42h30" />
    </svg>
  );
}
