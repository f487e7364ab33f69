/**
 * Signs in with a passkey, or makes one, where the browser knows them; everything else works without this.
 * The shapes are those of WebAuthn Level 3, 5.1.8 and 5.1.9.
 */
const button = document.querySelector<HTMLButtonElement>('[data-passkey]');
const said = document.querySelector<HTMLElement>('[data-passkey-said]');
const name = document.querySelector<HTMLInputElement>('[data-passkey-name]');

const places = {
  'sign-in': { options: '/sign-in/passkey/options', answer: '/sign-in/passkey' },
  add: { options: '/account/passkeys/options', answer: '/account/passkeys' },
} as const;

async function send(path: string, body: unknown): Promise<{ readonly next?: string; readonly sentence?: string }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json();
}

async function askBrowser(task: keyof typeof places): Promise<Credential | null> {
  const options = await send(places[task].options, {});
  if (task === 'sign-in') {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      options as unknown as PublicKeyCredentialRequestOptionsJSON,
    );
    return navigator.credentials.get({ publicKey });
  }
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  return navigator.credentials.create({ publicKey });
}

async function run(task: keyof typeof places): Promise<void> {
  const credential = await askBrowser(task);
  if (!(credential instanceof PublicKeyCredential)) throw new TypeError('the browser gave no passkey');
  const { next, sentence } = await send(places[task].answer, {
    response: credential.toJSON(),
    name: name?.value ?? '',
  });
  if (next === undefined) say(sentence ?? '');
  else location.assign(next);
}

function say(sentence: string): void {
  if (!said) return;
  said.textContent = sentence;
  said.hidden = false;
}

if (button && 'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential) {
  button.hidden = false;
  for (const hidden of document.querySelectorAll<HTMLElement>('[data-passkey-shown]')) hidden.hidden = false;
  for (const shown of document.querySelectorAll<HTMLElement>('[data-passkey-hidden]')) shown.hidden = true;
  button.addEventListener('click', () => {
    const task = button.dataset.passkey === 'add' ? 'add' : 'sign-in';
    run(task).catch(() => say(button.dataset.failed ?? ''));
  });
}
