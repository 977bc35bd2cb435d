import { assetPath } from './assets.ts';
import type { Child } from './jsx/node.ts';
import type { Language } from './words.ts';

/** A page that belongs to no site: nothing around it, nowhere to go but on. */
export const PlainPage = ({
  language,
  title,
  children,
}: {
  language: Language;
  title: string;
  children: Child;
}) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <link rel="stylesheet" href={assetPath('theme.css')} />
    </head>
    <body>
      <main class="room">{children}</main>
    </body>
  </html>
);
