// The rows of the queue as one form: a move on those that are ticked (capability 25).

import { Button } from "#ui/button.tsx";
import { Select } from "#ui/fields/select.tsx";
import type { Children } from "#ui/frame.ts";
import { routes } from "../../routes.ts";
import { ticked } from "./rows.tsx";

const TickAll = () => (
  <div class="sp-option sp-tick-all" hidden>
    <input type="checkbox" id="tutte-le-righe" data-tick-all={ticked} />
    <label for="tutte-le-righe">Tutte le righe di questa pagina</label>
  </div>
);

type Props = {
  children: Children;
  ente: string;
  /** The queue as it is shown, to come back to. */
  vista: string;
  offered: readonly { value: string; label: string }[];
};

export const TickedForm = ({ children, ente, offered, vista }: Props) => (
  <form method="post" action={routes.office.batches.href({ ente })} class="sp-queue" data-walk-rows="">
    <input type="hidden" name="vista" value={vista} />
    {children}
    <div class="sp-queue-batch">
      <TickAll />
      <Select name="operazione" label="Con le pratiche scelte" empty="Scegli l'operazione" value="" options={offered} />
      <Button tone="outline">Continua</Button>
    </div>
  </form>
);
