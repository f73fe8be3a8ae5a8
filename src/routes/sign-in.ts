// The ways in and out.
import { route } from "#kit/route.ts";

/** What a system of identity that speaks SAML calls here; each has a set of its own. */
const saml = <const System extends string>(system: System) => ({
  /** ?idp=<entity id>: off to that provider. */
  login: route(`/${system}/login`),
  /** POST: what the provider answers. */
  consumer: route(`/${system}/acs`),
  logout: route(`/${system}/slo`),
  metadata: route(`/${system}/metadata`),
});

export const signInRoutes = {
  signIn: route("/accedi"),
  /** With an identity that was given for work. */
  workSignIn: route("/accedi/imprese"),
  signOut: route("/esci"),
  /** POST: who is signed in shows again who they are, with a passkey or a code. */
  confirmSelf: route("/accedi/conferma"),
  /** A form that came when its session had ended, as it was written. */
  resumeForm: route("/riprendi/:kept"),
  /** How long the session still lasts, for the countdown; POST: longer. */
  session: route("/sessione"),
  /** A credential tried before it is needed. */
  verifyCredentials: route("/accedi/verifica"),
  /** A card in a reader: what to have at hand, off to the host name that asks for it, and back. */
  cns: {
    page: route("/accedi/carta"),
    enter: route("/cns/entra"),
    back: route("/cns/ritorno"),
    /** POST: the name, where the certificate does not say it. */
    name: route("/cns/nome"),
  },
  saml: { spid: saml("spid"), cie: saml("cie"), eidas: saml("eidas") },
  /** OpenID Connect, each provider by the name of its folder (OIDC_DIR). */
  oidc: {
    /** ?gestore=<issuer>: off to that provider. */
    enter: route("/oidc/:provider/entra"),
    /** Where the provider sends people back to. */
    back: route("/oidc/:provider/ritorno"),
    /** Who we are in a federation: here, or for one of them at the root. */
    entity: route("/oidc/:provider/.well-known/openid-federation"),
    rootEntity: route("/.well-known/openid-federation"),
    resolve: route("/oidc/:provider/resolve"),
  },
  /** The demo's own provider of identity. */
  demoProvider: { page: route("/demo/identita"), signOut: route("/demo/identita/esci") },
  /** Accounts of our own, where an ente takes them. */
  accounts: {
    register: route("/registrati"),
    identity: route("/registrati/:token/dati"),
    review: route("/registrati/:token/riepilogo"),
    sent: route("/registrati/fatto"),
    /** The link of the mail: a password or a passkey is chosen there. */
    confirm: route("/registrati/conferma/:token"),
    signIn: route("/accedi/account"),
    secondFactor: route("/accedi/secondo-fattore"),
    /** S3.12: in the place of the password on paper. */
    renew: route("/accedi/opzioni-account"),
    passkey: route("/accedi/passkey"),
    recover: route("/accedi/recupero"),
    newPassword: route("/accedi/nuova-password/:token"),
    address: route("/accedi/indirizzo/:token"),
  },
};
