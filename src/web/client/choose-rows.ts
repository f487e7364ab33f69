// Ticking a commitment of the register searches for nothing: the change stops before the form of the search hears of it.

document.addEventListener(
  'change',
  (event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.form?.id === 'bulk') event.stopPropagation();
  },
  true,
);
