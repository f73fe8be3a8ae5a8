import { asset } from "#ui/assets.ts";
import { Button } from "#ui/button.tsx";
import type { Children } from "#ui/frame.ts";

/** Passwords that can be shown, and passkeys: of these pages alone. */
export const AccountScript = () => <script type="module" src={asset("account.js")} />;

type Props = {
  action: string;
  /** "nuova": one is made; "mostra": one is shown. */
  kind: "nuova" | "mostra";
  /** JSON for the browser. */
  options: string;
  button: string;
  /** What else the form sends, and what it says before the button. */
  children?: Children;
};

/** Hidden until the browser says that it knows passkeys and that this is their address: without JavaScript there are none. */
export const PasskeyForm = ({ action, kind, options, button, children }: Props) => (
  <div data-passkeys="" hidden>
    <form method="post" action={action} data-passkey={kind} data-options={options}>
      <input type="hidden" name="risposta" value="" />
      {children}
      <Button tone="outline" icon="it-key">
        {button}
      </Button>
    </form>
  </div>
);
