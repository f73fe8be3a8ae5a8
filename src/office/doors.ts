// Every page of the office.
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import type { Catalogue } from "../service.ts";
import { oneAccountDoors } from "./accounts/one.tsx";
import { accountOfficeDoors } from "./accounts/page.tsx";
import { adhesionDoors } from "./adhesions/page.tsx";
import { remindDoors } from "./adhesions/remind.tsx";
import { beginDoors } from "./assisted/begin.tsx";
import { confirmDoors } from "./assisted/confirm.tsx";
import { caseDoors } from "./case/doors.ts";
import { protocolExportDoors } from "./export/protocol.ts";
import { queueExportDoors } from "./export/queue.ts";
import { feedbackDoors } from "./feedback/page.tsx";
import { officeGuideDoors } from "./guide/page.tsx";
import { jobDoors } from "./jobs/page.tsx";
import { sayingLists } from "./lists.ts";
import { opinionAnswerDoors } from "./opinions/answer.tsx";
import { opinionListDoors } from "./opinions/page.tsx";
import { peopleAndOfficesDoors } from "./people/doors.ts";
import { protocolDoors } from "./protocol/doors.ts";
import { queuePages } from "./queue/doors.ts";
import { recognitionDoors } from "./recognition/doors.ts";
import { representationOfficeDoors } from "./representation/doors.ts";
import { retentionDoors } from "./retention/page.tsx";
import { searchDoors } from "./search.ts";
import { statisticsDoors } from "./statistics/page.tsx";
import { templateDoors } from "./templates/page.tsx";

export const officeDoors = (ctx: Context, catalogue: Catalogue): Door[] =>
  sayingLists([
    ...searchDoors(ctx),
    ...queuePages(ctx, catalogue),
    ...caseDoors(ctx),
    ...opinionListDoors(ctx),
    ...opinionAnswerDoors(ctx),
    ...peopleAndOfficesDoors(ctx, catalogue),
    ...jobDoors(ctx),
    ...retentionDoors(ctx, catalogue),
    ...protocolDoors(ctx),
    ...queueExportDoors(ctx, catalogue),
    ...protocolExportDoors(ctx),
    ...statisticsDoors(ctx, catalogue),
    ...adhesionDoors(ctx, catalogue),
    ...remindDoors(ctx, catalogue),
    ...feedbackDoors(ctx, catalogue),
    ...beginDoors(ctx, catalogue),
    ...confirmDoors(ctx, catalogue),
    ...recognitionDoors(ctx),
    ...representationOfficeDoors(ctx),
    ...templateDoors(ctx, catalogue),
    ...accountOfficeDoors(ctx),
    ...oneAccountDoors(ctx),
    ...officeGuideDoors(ctx),
  ]);
