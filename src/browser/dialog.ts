/** The dialog that the server opened becomes a modal one; Escape goes where its closing link goes. */
export const holdDialog = (): void => {
  const dialog = document.querySelector<HTMLDialogElement>("dialog.sp-dialog[open]");
  if (!dialog) return;
  dialog.close();
  dialog.showModal();
  // Browsers would rather take the first thing inside, and Enter would then press it unread.
  dialog.focus();
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (dialog.dataset.close) location.assign(dialog.dataset.close);
  });
};
