import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * <virkelyst-passkey data-does="make|use" data-begin="/address/of/options">: asks the browser for a passkey and sends the form it holds
 * with the answer in the field `response`. The rest is a form like any other. Parts: `ready` is shown where the browser can, `missing` where
 * it cannot, `failed` when nothing came of it.
 */
class Passkey extends HTMLElement {
  connectedCallback(): void {
    if (!browserSupportsWebAuthn()) return;
    this.show('missing', false);
    this.show('ready', true);
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      const field = form.elements.namedItem('response');
      if (!(field instanceof HTMLInputElement) || field.value !== '') return;
      event.preventDefault();
      void this.ask(form, field);
    });
    // Somebody who comes back with the browser's own button asks anew; a challenge works once.
    window.addEventListener('pageshow', () => this.forget());
  }

  private show(part: string, isShown: boolean): void {
    for (const element of this.querySelectorAll<HTMLElement>(`[data-part=${part}]`))
      element.hidden = !isShown;
  }

  private forget(): void {
    for (const field of this.querySelectorAll<HTMLInputElement>('input[name=response]')) field.value = '';
  }

  private async ask(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
    this.show('failed', false);
    try {
      const begun = await fetch(this.dataset.begin ?? '', { method: 'POST' });
      // Signed in too long ago for this: the page says what to do then.
      if (begun.status === 401) return location.reload();
      if (!begun.ok) throw new Error(String(begun.status));
      const optionsJSON = await begun.json();
      const answer =
        this.dataset.does === 'make'
          ? await startRegistration({ optionsJSON })
          : await startAuthentication({ optionsJSON });
      field.value = JSON.stringify(answer);
      form.requestSubmit();
    } catch {
      // Said no, waited too long, or has none here: all right, and said in one sentence.
      this.show('failed', true);
    }
  }
}

customElements.define('virkelyst-passkey', Passkey);
