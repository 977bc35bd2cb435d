// biome-ignore-all lint/a11y: what is refused here is refused by the compiler
// biome-ignore-all lint/correctness/noVoidElementsWithChildren: so is this
import { describe, expect, it } from 'vitest';
import type { Child } from './node.ts';
import { fragment, html, JsonLd } from './render.tsx';

const attack = '"><script>alert(1)</script>';

describe('the strict runtime writes HTML', () => {
  it('escapes text and attributes', () => {
    const written = fragment(<p title={attack}>{attack}</p>);
    expect(written).not.toContain('<script');
    expect(written).toContain('&lt;script&gt;');
  });

  it('leaves head and svg as they were written', () => {
    const written = html(
      <html lang="da">
        <head>
          <meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#000" media="(prefers-color-scheme: dark)" />
          <title>Virkelyst</title>
          <link rel="stylesheet" href="/a.css" />
        </head>
        <body>
          <svg viewBox="0 0 1 1" aria-hidden="true">
            <title>Et kort</title>
            <path d="M0 0" stroke-width={2} />
          </svg>
        </body>
      </html>,
    );
    expect(written).toBe(
      '<!doctype html><html lang="da"><head>' +
        '<meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)"/>' +
        '<meta name="theme-color" content="#000" media="(prefers-color-scheme: dark)"/>' +
        '<title>Virkelyst</title><link rel="stylesheet" href="/a.css"/></head><body>' +
        '<svg viewBox="0 0 1 1" aria-hidden="true"><title>Et kort</title><path d="M0 0" stroke-width="2"></path></svg>' +
        '</body></html>',
    );
  });

  it('writes components, lists and what is not there', () => {
    const Item = ({ children }: { children?: Child }) => <li>{children}</li>;
    const Nothing = () => null;
    const written = fragment(
      <ul>
        {['a', 'b'].map((letter) => (
          <Item>{letter}</Item>
        ))}
        <Nothing />
        {false}
        {0}
      </ul>,
    );
    expect(written).toBe('<ul><li>a</li><li>b</li>0</ul>');
  });

  it('leaves out attributes that are false or undefined', () => {
    const written = fragment(
      <input type="text" required={false} checked={true} name={undefined} aria-invalid={false} />,
    );
    expect(written).toBe('<input type="text" checked="" aria-invalid="false"/>');
  });

  it('takes away an address that would run as a script', () => {
    const written = fragment(<a href={'java\nscript:alert(1)'}>x</a>);
    expect(written).toBe('<a>x</a>');
  });

  it('keeps data inside its element', () => {
    const written = fragment(<JsonLd data={{ name: '</script><script>alert(1)</script>' }} />);
    expect(written.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(written.replace(/^<[^>]+>|<\/script>$/g, ''))).toEqual({
      name: '</script><script>alert(1)</script>',
    });
  });
});

describe('the strict runtime refuses', () => {
  it.each([
    ['onclick', { onclick: 'x' }],
    ['style', { style: 'color: red' }],
    ['dangerouslySetInnerHTML', { dangerouslySetInnerHTML: { __html: '<b>' } }],
    ['aria-labeledby', { 'aria-labeledby': 'x' }],
  ])('%s that came in by a spread', (_, props) => {
    expect(() => fragment(<p {...(props as object)}>x</p>)).toThrow();
  });

  it('what is not HTML, when it is compiled', () => {
    const refused = [
      // @ts-expect-error there is no such tag
      () => <blink>x</blink>,
      // @ts-expect-error HTML says class
      () => <p className="x">x</p>,
      // @ts-expect-error HTML says for
      () => <label htmlFor="x">x</label>,
      // @ts-expect-error a label belongs to a field
      () => <label>x</label>,
      // @ts-expect-error a picture has an alternative text, even if it is empty
      () => <img src="/a.png" />,
      // @ts-expect-error a misspelt attribute
      () => <a herf="/">x</a>,
      // @ts-expect-error no inline style
      () => <p style="color: red">x</p>,
      // @ts-expect-error no inline script
      () => <p onclick="x">x</p>,
      // @ts-expect-error no way around escaping
      () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />,
      // @ts-expect-error no script but a file of ours
      () => <script>alert(1)</script>,
      // @ts-expect-error a void element has no content
      () => <br>x</br>,
      // @ts-expect-error a button says what it does
      () => <button>x</button>,
      // @ts-expect-error a form says where it goes
      () => <form method="post">x</form>,
      // @ts-expect-error an input says what it is
      () => <input name="x" />,
      // @ts-expect-error an object is not text
      () => <p>{{ toString: () => 'x' }}</p>,
      // @ts-expect-error a component never waits
      () => <p>{Promise.resolve('x')}</p>,
    ];
    expect(refused).toHaveLength(16);
  });
});
