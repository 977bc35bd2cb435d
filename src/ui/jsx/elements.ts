import type {
  ButtonAttributes,
  FormOwner,
  GlobalAttributes,
  InputAttributes,
  InputType,
  Optional,
  TypedText,
} from './attributes.ts';
import type { Child } from './node.ts';
import type { SvgElements } from './svg.ts';

type Content = { children?: Child };
/** An element with content, and with the attributes T besides those that all elements have. */
type With<T = unknown> = GlobalAttributes & Content & T;
/** An element that has no content. */
type Empty<T = unknown> = GlobalAttributes & { children?: never } & T;

type Link = Optional<{
  href: string;
  hreflang: string;
  rel: string;
  target: '_blank' | '_self';
  type: string;
  download: boolean | string;
}>;

type Form = { method: 'get' | 'post'; action: string } & Optional<{
  autocomplete: 'on' | 'off';
  novalidate: boolean;
  enctype: 'application/x-www-form-urlencoded' | 'multipart/form-data';
  name: string;
}>;

type Image = { src: string; alt: string } & Optional<{
  width: number;
  height: number;
  loading: 'lazy' | 'eager';
  decoding: 'async' | 'sync' | 'auto';
  srcset: string;
  sizes: string;
}>;

type Head = {
  head: With;
  title: With;
  link: Empty<
    { rel: string; href: string } & Optional<{
      as: string;
      type: string;
      crossorigin: 'anonymous';
      hreflang: string;
      media: string;
      sizes: string;
    }>
  >;
  meta: Empty<
    Optional<{
      charset: 'utf-8';
      name: string;
      property: string;
      content: string;
      media: string;
      'http-equiv': 'refresh' | 'content-security-policy';
    }>
  >;
  /** A file of ours, never text: the policy allows nothing inline. */
  script: Empty<{ src: string; type: 'module' } & Optional<{ async: boolean }>>;
};

type PlainTag =
  | 'body'
  | 'main'
  | 'header'
  | 'footer'
  | 'nav'
  | 'section'
  | 'article'
  | 'aside'
  | 'address'
  | 'hgroup'
  | 'search'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'p'
  | 'div'
  | 'span'
  | 'pre'
  | 'figure'
  | 'figcaption'
  | 'ul'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'em'
  | 'strong'
  | 'small'
  | 's'
  | 'cite'
  | 'dfn'
  | 'abbr'
  | 'code'
  | 'kbd'
  | 'samp'
  | 'var'
  | 'sub'
  | 'sup'
  | 'i'
  | 'b'
  | 'u'
  | 'mark'
  | 'bdi'
  | 'bdo'
  | 'ruby'
  | 'rt'
  | 'rp'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tfoot'
  | 'tr'
  | 'legend'
  | 'summary'
  | 'datalist'
  | 'noscript'
  | 'picture';

type Text = {
  html: With<{ lang: string }>;
  a: With<Link>;
  blockquote: With<Optional<{ cite: string }>>;
  q: With<Optional<{ cite: string }>>;
  ol: With<Optional<{ start: number; reversed: boolean; type: '1' | 'a' | 'A' | 'i' | 'I' }>>;
  li: With<Optional<{ value: number }>>;
  time: With<{ datetime: string }>;
  data: With<{ value: string }>;
  ins: With<Optional<{ datetime: string }>>;
  del: With<Optional<{ datetime: string }>>;
  details: With<Optional<{ open: boolean; name: string }>>;
  td: With<Optional<{ colspan: number; rowspan: number; headers: string }>>;
  th: With<
    Optional<{
      colspan: number;
      rowspan: number;
      scope: 'col' | 'row' | 'colgroup' | 'rowgroup';
      abbr: string;
    }>
  >;
  img: Empty<Image>;
  source: Empty<Optional<{ src: string; srcset: string; type: string; media: string }>>;
  br: Empty;
  wbr: Empty;
  hr: Empty;
};

type Forms = {
  form: With<Form>;
  /** Always tied to its field by id: what is wrapped alone is lost to some voice control. */
  label: With<{ for: string }>;
  input: Empty<{ type: InputType } & InputAttributes>;
  textarea: With<{ name: string } & Optional<FormOwner & TypedText & { rows: number; cols: number }>>;
  select: With<
    { name: string } & Optional<FormOwner & { required: boolean; multiple: boolean; autocomplete: string }>
  >;
  option: With<{ value: string } & Optional<{ selected: boolean; disabled: boolean; label: string }>>;
  optgroup: With<{ label: string } & Optional<{ disabled: boolean }>>;
  button: With<ButtonAttributes & { type: 'submit' | 'button' | 'reset' }>;
  fieldset: With<Optional<FormOwner>>;
  output: With<Optional<{ for: string; name: string }>>;
  progress: With<Optional<{ value: number; max: number }>>;
  meter: With<
    { value: number } & Optional<{ min: number; max: number; low: number; high: number; optimum: number }>
  >;
};

/** Every tag that our pages may use. Anything else is a type error. */
export type Elements = Head &
  Text &
  Forms & { [Tag in PlainTag]: With } & SvgElements & {
    /** Custom elements of src/islands: a hyphen in the name, settings in data attributes. */
    [island: `virkelyst-${string}`]: With;
  };
