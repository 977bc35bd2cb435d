/** The attributes that HTML knows, as HTML spells them. No `style`, no `on…`: the content security policy refuses both. */

/** Optional, and may be given as undefined: components pass on what they were not given. */
export type Optional<T> = { [K in keyof T]?: T[K] | undefined };

type Bool = boolean | 'true' | 'false';

export type Role =
  | 'alert'
  | 'status'
  | 'img'
  | 'list'
  | 'listitem'
  | 'navigation'
  | 'search'
  | 'group'
  | 'presentation'
  | 'none'
  | 'region'
  | 'log'
  | 'table'
  | 'note'
  | 'progressbar'
  | 'button'
  | 'link'
  | 'radiogroup';

export type AriaAttributes = Optional<{
  'aria-atomic': Bool;
  'aria-busy': Bool;
  'aria-controls': string;
  'aria-current': 'page' | 'step' | 'location' | 'date' | 'time' | 'true' | 'false' | boolean;
  'aria-describedby': string;
  'aria-disabled': Bool;
  'aria-expanded': Bool;
  'aria-hidden': Bool;
  'aria-invalid': Bool;
  'aria-label': string;
  'aria-labelledby': string;
  'aria-live': 'off' | 'polite' | 'assertive';
  'aria-pressed': Bool;
  'aria-required': Bool;
  'aria-roledescription': string;
  'aria-valuemax': number;
  'aria-valuemin': number;
  'aria-valuenow': number;
  'aria-valuetext': string;
}>;

export type GlobalAttributes = AriaAttributes &
  Optional<{
    class: string;
    id: string;
    lang: string;
    dir: 'ltr' | 'rtl' | 'auto';
    title: string;
    hidden: boolean;
    autofocus: boolean;
    inert: boolean;
    role: Role;
    tabindex: 0 | -1;
    translate: 'yes' | 'no';
    /** Custom elements carry their settings in these; never anything a person wrote. */
    [data: `data-${string}`]: string | number;
  }>;

export type FormOwner = { name: string; disabled: boolean; form: string };

export type ButtonAttributes = Optional<
  FormOwner & {
    type: 'submit' | 'button' | 'reset';
    value: string;
    formaction: string;
    formnovalidate: boolean;
  }
>;

export type InputType =
  | 'text'
  | 'search'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'date'
  | 'time'
  | 'password'
  | 'hidden'
  | 'checkbox'
  | 'radio'
  | 'file';

export type TypedText = {
  autocomplete: string;
  maxlength: number;
  minlength: number;
  placeholder: string;
  readonly: boolean;
  required: boolean;
  spellcheck: boolean;
  autocapitalize: 'off' | 'none' | 'sentences' | 'words';
  inputmode: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search';
  enterkeyhint: 'search' | 'send' | 'next' | 'done' | 'go';
};

export type InputAttributes = Optional<
  FormOwner &
    TypedText & {
      value: string | number;
      checked: boolean;
      min: string | number;
      max: string | number;
      step: string | number;
      pattern: string;
      size: number;
      list: string;
      multiple: boolean;
      accept: string;
    }
>;
