/** Copies the text of the element that the button names. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset.copy ?? '');
  await navigator.clipboard.writeText(source?.textContent?.trim() ?? '');
  button.textContent = button.dataset.copied ?? '';
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  // The clipboard is there in secure contexts only: over HTTPS, or on this machine.
  button.hidden = navigator.clipboard === undefined;
  button.addEventListener('click', () => void copy(button));
}
