// The buttons under the fields of a step, of an istanza or of the abilitazione (S0.38 to S0.40).
import { Actions, Button } from "#ui/button.tsx";

type Props = {
  /** Nothing comes before it. */
  first: boolean;
  /** Storing it without going on; absent where leaving stores as well. */
  save?: string;
  leave: string;
};

export const StepActions = ({ first, save, leave }: Props) => (
  <>
    <Actions
      back={
        first ? undefined : (
          <Button tone="outline" icon="it-arrow-left" name="op" value="indietro">
            Precedente
          </Button>
        )
      }
    >
      {save && (
        <Button tone="outline" name="op" value="salva">
          {save}
        </Button>
      )}
      <Button name="op" value="avanti" iconAfter="it-arrow-right">
        Successivo
      </Button>
    </Actions>
    <p>
      <Button tone="plain" icon="it-arrow-left" name="op" value="esci">
        {leave}
      </Button>
    </p>
  </>
);
