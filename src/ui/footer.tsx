import type { NavLink } from './header.tsx';
import { Horizon } from './horizon.tsx';

/** The bottom of every page: what we promise, and where it stands. */
export function Footer({ links, text }: { links: NavLink[]; text: string }) {
  return (
    <footer class="bottom">
      <Horizon />
      <div class="bottom-inner">
        <p class="bottom-promise">{text}</p>
        <ul class="row bottom-links no-max-width">
          {links.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
