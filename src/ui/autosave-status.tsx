/** In a form with data-autosave: here the browser says when it saved, and when it could not. */
export const AutosaveStatus = ({ saved }: { saved?: string | undefined }) => (
  <p class="sp-saved" role="status" data-autosave-status="">
    {saved}
  </p>
);
