/** The countdown comes six minutes before a session would end: until then a page does without it. */
export const awaitEnd = (): void => {
  const { left, countdown } = document.body.dataset;
  if (left && countdown) setTimeout(() => import(countdown), (Number(left) - 360) * 1000);
};
