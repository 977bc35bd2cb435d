export type OpenDay = { day: string; hours: string };

/** When the door is open, day by day. */
export function OpeningHours({ caption, days }: { caption: string; days: OpenDay[] }) {
  return (
    <table class="hours">
      <caption>{caption}</caption>
      <tbody>
        {days.map(({ day, hours }) => (
          <tr>
            <th scope="row">{day}</th>
            <td>{hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
