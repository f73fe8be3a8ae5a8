// Every page of the portal.
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import type { FrameMaker } from "../frame-maker.ts";
import type { Catalogue } from "../service.ts";
import { accountDoors } from "./accounts/doors.ts";
import { actForDoors } from "./area/act-for.tsx";
import { bachecaDoors } from "./area/bacheca.tsx";
import { listDoors } from "./area/list.tsx";
import { listExportDoors } from "./area/list-export.ts";
import { mailTopicDoors } from "./area/mail-topics.tsx";
import { messageDoors } from "./area/messages.tsx";
import { myDataDoors } from "./area/my-data.ts";
import { nuovaIstanzaDoors } from "./area/nuova-istanza.tsx";
import { profileDoors } from "./area/profile.tsx";
import { startDoors } from "./area/start.tsx";
import { whoSawDoors } from "./area/who-saw.tsx";
import { enablingDoors } from "./enabling/doors.ts";
import { addressDoors } from "./istanza/addresses.tsx";
import { documentDoors } from "./istanza/documents.tsx";
import { feedbackDoors } from "./istanza/feedback.tsx";
import { letterDoors } from "./istanza/letters.tsx";
import { markDoors } from "./istanza/mark.tsx";
import { moveDoors } from "./istanza/moves.tsx";
import { observationsDoors } from "./istanza/observations.tsx";
import { istanzaDoors } from "./istanza/page.tsx";
import { resendDoors } from "./istanza/resend.tsx";
import { sendDoors } from "./istanza/send.tsx";
import { sentDoors } from "./istanza/sent.tsx";
import { uploadDoors } from "./istanza/uploads.ts";
import { endDoors } from "./mandates/end.tsx";
import { registerDoors } from "./mandates/register.tsx";
import { revokeDoors } from "./mandates/revoke.tsx";
import { confirmContactsDoors } from "./profile/confirm-contacts.tsx";
import { residenceDoors } from "./profile/residence.tsx";
import { contactsDoors } from "./profile/save-contacts.ts";
import { sessionsDoors } from "./profile/sessions.tsx";
import { assistanceDoors } from "./public/assistance.tsx";
import { blankDoors } from "./public/blanks.ts";
import { confirmAddressDoors } from "./public/confirm-address.tsx";
import { guideDoors } from "./public/guide.tsx";
import { homeDoors } from "./public/home.tsx";
import { infoDoors } from "./public/info.tsx";
import { machineDoors } from "./public/machine.ts";
import { mailboxDoors } from "./public/mailbox.tsx";
import { registroDoors } from "./public/registro.ts";
import { serviceCardDoors } from "./public/service-card.tsx";
import { verifyDoors } from "./public/verify.tsx";
import { representationDoors } from "./representation/page.tsx";
import { securityPages } from "./security/doors.ts";
import { cardDoors } from "./sign-in/card.tsx";
import { confirmSelfDoors } from "./sign-in/confirm-self.tsx";
import { oidcDoors } from "./sign-in/oidc.tsx";
import { oidcEntityDoors } from "./sign-in/oidc-entity.ts";
import { signInDoors } from "./sign-in/page.tsx";
import { resumeFormDoors } from "./sign-in/resume-form.tsx";
import { samlDoorsOf } from "./sign-in/saml.tsx";
import { sessionDoors } from "./sign-in/session.ts";
import { verifyCredentialsDoors } from "./sign-in/verify-credentials.tsx";
import { workDoors } from "./sign-in/work.tsx";
import { keepDoors } from "./wizard/keep.tsx";
import { resumeDoors } from "./wizard/resume.ts";
import { summaryDoors } from "./wizard/riepilogo.tsx";
import { stepDoors } from "./wizard/step.tsx";

export const portalDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  ...homeDoors(ctx, catalogue, frame),
  ...serviceCardDoors(ctx, catalogue, frame),
  ...guideDoors(ctx, catalogue, frame),
  ...blankDoors(catalogue),
  ...assistanceDoors(ctx, catalogue, frame),
  ...infoDoors(ctx, catalogue, frame),
  ...verifyDoors(ctx, frame),
  ...confirmAddressDoors(ctx, frame),
  ...machineDoors(ctx),
  ...registroDoors(ctx),
  ...mailboxDoors(ctx, frame),
  ...signInDoors(ctx, frame),
  ...accountDoors(ctx, frame),
  ...securityPages(ctx, frame),
  ...sessionDoors(ctx),
  ...resumeFormDoors(ctx, frame),
  ...confirmSelfDoors(ctx, frame),
  ...samlDoorsOf(ctx, frame),
  ...workDoors(ctx, frame),
  ...oidcDoors(ctx, frame),
  ...oidcEntityDoors(ctx),
  ...cardDoors(ctx, frame),
  ...verifyCredentialsDoors(ctx, catalogue, frame),
  ...actForDoors(ctx, frame),
  ...bachecaDoors(ctx, catalogue, frame),
  ...nuovaIstanzaDoors(ctx, catalogue, frame),
  ...startDoors(ctx, catalogue, frame),
  ...listDoors(ctx, catalogue, frame),
  ...listExportDoors(ctx, catalogue),
  ...messageDoors(ctx, catalogue, frame),
  ...mailTopicDoors(ctx, frame),
  ...profileDoors(ctx, frame),
  ...myDataDoors(ctx, catalogue),
  ...sessionsDoors(ctx, frame),
  ...contactsDoors(ctx, frame),
  ...confirmContactsDoors(ctx, frame),
  ...residenceDoors(ctx, frame),
  ...representationDoors(ctx, frame),
  ...whoSawDoors(ctx, frame),
  ...enablingDoors(ctx, catalogue, frame),
  ...registerDoors(ctx, frame),
  ...revokeDoors(ctx, frame),
  ...endDoors(ctx, frame),
  ...stepDoors(ctx, frame),
  ...keepDoors(ctx, frame),
  ...resumeDoors(ctx),
  ...summaryDoors(ctx, frame),
  ...istanzaDoors(ctx, frame),
  ...documentDoors(ctx, frame),
  ...uploadDoors(ctx),
  ...moveDoors(ctx, frame),
  ...sendDoors(ctx, frame),
  ...sentDoors(ctx, frame),
  ...resendDoors(ctx, frame),
  ...observationsDoors(ctx, frame),
  ...letterDoors(ctx, frame),
  ...feedbackDoors(ctx, frame),
  ...markDoors(ctx),
  ...addressDoors(ctx),
];
