/** Values from 0 to 10, oldest first. */
type CourseProps = { label: string; values: number[] };

const WIDTH = 240;
const HEIGHT = 80;
const EDGE = 8;
const TOP = 10;

/** A small picture of how something went over time; what it shows is said in its label as well. */
export function Course({ label, values }: CourseProps) {
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0;
  const points = values.map((value, at) => ({
    x: Math.round((values.length > 1 ? EDGE + at * step : WIDTH / 2) * 10) / 10,
    y: Math.round((HEIGHT - EDGE - (value / TOP) * (HEIGHT - 2 * EDGE)) * 10) / 10,
  }));
  return (
    <svg class="course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} focusable="false">
      {[0, TOP / 2, TOP].map((value) => {
        const y = HEIGHT - EDGE - (value / TOP) * (HEIGHT - 2 * EDGE);
        return <path class="course-line" d={`M0 ${y}H${WIDTH}`} />;
      })}
      {points.length > 1 && (
        <path class="course-way" d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      )}
      {points.map(({ x, y }) => (
        <circle class="course-dot" cx={x} cy={y} r="4" />
      ))}
    </svg>
  );
}
