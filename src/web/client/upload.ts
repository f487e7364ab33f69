const form = document.querySelector<HTMLFormElement>('.upload');
const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
const results = form?.querySelector<HTMLUListElement>('.upload-results');

/** What the page says about a file while it is on its way. */
interface Row {
  readonly item: HTMLLIElement;
  readonly state: HTMLSpanElement;
  readonly progress: HTMLProgressElement;
}

function addRow(file: File, state: string): Row {
  const item = document.createElement('li');
  item.className = 'upload-result';
  const name = document.createElement('span');
  name.className = 'upload-file';
  name.textContent = file.name;
  const words = document.createElement('span');
  words.className = 'upload-state';
  words.textContent = state;
  const progress = document.createElement('progress');
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute('aria-label', file.name);
  item.append(name, words, progress);
  results?.append(item);
  return { item, state: words, progress };
}

function fail({ item, state, progress }: Row, sentence: string): void {
  state.textContent = form?.dataset.failed ?? '';
  state.classList.add('late');
  item.classList.add('failed');
  const paragraph = document.createElement('p');
  paragraph.textContent = sentence;
  progress.replaceWith(paragraph);
}

/** Puts the server's own account of the file in place of the row, or the sentence of the page that it answered with. */
function finish(row: Row, answer: string): void {
  const template = document.createElement('template');
  template.innerHTML = answer;
  const item = template.content.querySelector('li.upload-result');
  if (item !== null) row.item.replaceWith(item);
  else fail(row, template.content.querySelector('.message .lede')?.textContent ?? form?.dataset.lost ?? '');
}

/** Sends one file with the form's other fields; `fetch` cannot tell how much has been sent, so this is XHR. */
function send(file: File, row: Row): Promise<void> {
  const body = new FormData(form ?? undefined);
  body.delete('files');
  body.append('files', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      row.progress.value = loaded / total;
      row.state.textContent = (loaded < total ? form?.dataset.sending : form?.dataset.reading) ?? '';
    });
    request.upload.addEventListener('load', () => row.progress.removeAttribute('value'));
    request.addEventListener('load', () => finish(row, request.responseText));
    request.addEventListener('error', () => fail(row, form?.dataset.lost ?? ''));
    request.addEventListener('loadend', () => resolve());
    request.open('POST', '/documents?fragment');
    request.send(body);
  });
}

async function upload(files: readonly File[]): Promise<void> {
  const rows = files.map((file) => ({ file, row: addRow(file, form?.dataset.waiting ?? '') }));
  for (const { file, row } of rows) {
    if (file.size > Number(form?.dataset.limit)) fail(row, form?.dataset.tooLarge ?? '');
    else await send(file, row);
  }
}

/** Files are sent in the order they were given, also those that come while others are on their way. */
let queue = Promise.resolve();
function enqueue(files: FileList | null | undefined): void {
  const given = [...(files ?? [])];
  queue = queue.then(() => upload(given));
}

input?.addEventListener('change', () => {
  enqueue(input.files);
  input.value = '';
});
form?.addEventListener('submit', (event) => event.preventDefault());

/** Dropping works anywhere on the page: a file that misses the field would make the browser leave it. */
addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  form?.classList.add('dragging');
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) form?.classList.remove('dragging');
});
addEventListener('drop', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  form?.classList.remove('dragging');
  enqueue(event.dataTransfer.files);
});
