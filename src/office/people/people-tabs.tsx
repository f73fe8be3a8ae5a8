import { Tabs } from "#ui/tabs.tsx";
import { routes } from "../../routes.ts";

/** Both faces of Persone, where the ente receives what municipalities send; nothing elsewhere. */
export const PeopleTabs = ({ ente, comuni, current }: { ente: string; comuni: boolean; current: "desk" | "comuni" }) =>
  comuni ? (
    <Tabs
      label="Persone"
      tabs={[
        { label: "Sportello", href: routes.office.people.href({ ente }), current: current === "desk" },
        {
          label: "Sindaci e rappresentanti",
          href: routes.office.comuni.href({ ente }),
          current: current === "comuni",
        },
      ]}
    />
  ) : null;
