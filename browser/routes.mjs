// Every page that is looked at, by role. A page that is not here is not checked: add it when you make it.

const PUBLIC = [
  "/", "/sign-in", "/sign-in/link", "/help", "/display", "/cookies", "/privacy", "/accessibility-statement",
  "/public", "/public/publications", "/public/publications?kind=letters", "/public/publications/1", "/public/waiting-times", "/public/improvement-plan", "/public/documents/1", "/public/documents/5",
  "/public/improvement-plan/2", "/public/measures/requests", "/public/measures/plans-held", "/public/publications/1/measures/waiting.speech-and-language", "/law", "/law/send-regs-2014/13", "/law/send-regs-2014/22", "/law/cfa-2014/44", { path: "/no-such-page", status: 404 },
];
const MAYA = "/cases/WM-26-00001";

const OFFICER = [
  "/home", "/cases", "/cases?stage=request", "/cases?due=late&per=50", "/search", MAYA, `${MAYA}?show=health`,
  `${MAYA}/decide-plan`, { path: `${MAYA}/decide-cease`, status: 422 }, `${MAYA}/advice`, `${MAYA}/add`, `${MAYA}/letters`, `${MAYA}/looked`, `${MAYA}/exceptions/new`,
  `${MAYA}/draft-sent`, `${MAYA}/phase-transfer`, `${MAYA}/no-transfer`, `${MAYA}/withdraw`, `${MAYA}/family`, `${MAYA}/family/new`, "/cases/new", "/cases/limits?show=late&mine=yes", "/calendar", "/plans", "/plans?show=unknown", `${MAYA}/looked?show=staff`, `${MAYA}/looked?page=9`,
  { path: "/cases/WM-26-99999", status: 404 },
];

const WHAT_IF = "/waiting-lists/speech-and-language";
const PLAN = [
  "/improvement-plan", "/improvement-plan/due", "/improvement-plan/measures", "/improvement-plan/families", "/improvement-plan/decisions", "/improvement-plan/2", "/improvement-plan/2/milestones/1", "/improvement-plan/meetings",
  "/improvement-plan/meetings/1", "/improvement-plan/meetings/4", "/evidence", "/inspections", "/inspections/1",
];

const TRACKER = "/my/cases/WM-26-00001";

/** Where the answer hangs on figures that show no child, which only a large area has. */
const FIGURES = [
  { path: `${WHAT_IF}/compare?with=extra%3D20%26from%3D2027-02&with=extra%3D40`, status: 200, large: true },
  { path: `${WHAT_IF}/decide?extra=20&from=2027-02`, status: 200, large: true },
  { path: `${WHAT_IF}?extra=lots`, status: 422, large: true },
];

const BY_ROLE = {
  parent: ["/my", "/my/ask", "/my/referrals", "/my/referrals/new", TRACKER, `${TRACKER}/looked`, `${TRACKER}/letters`, `${TRACKER}/add`, `${TRACKER}/sent`, { path: MAYA, status: 404 }],
  young_person: ["/my", "/my/ask", { path: TRACKER, status: 404 }],
  setting: ["/home", "/school", "/school/request", "/school/referrals", "/school/referrals/new", "/asked", { path: TRACKER, status: 404 }],
  psychologist: ["/home", "/asked"],
  therapist: ["/home", "/asked", "/health", "/referrals", "/health/list", "/referrals/new", "/waiting-lists", "/support", "/measures/waiting.speech-and-language", { path: "/measures/requests/cases", status: 403 }],
  service_manager: ["/home", "/asked", "/health", "/referrals", "/health/list", "/waiting-lists", "/measures", "/measures/waiting-18-weeks.autism", "/measures/waiting-18-weeks.autism/cases?which=not", "/measures/waiting.autism/by/ethnicity", "/improvement-plan"],
  commissioner: ["/home", "/waiting-lists", "/measures", "/measures/plans-20-weeks", "/measures/requests/by/need", "/measures/waiting.speech-and-language", "/measures/plans-held/by/need", { path: "/overview", status: 403 }, WHAT_IF, `${WHAT_IF}?extra=20&from=2027-02&recruit=12&leave=10`, `${WHAT_IF}/saved?extra=20&from=2027-02`, ...FIGURES, "/commissioning/decisions", "/commissioning/needs", "/health/services/speech-and-language", "/improvement-plan", { path: "/health/list", status: 403 }],
  dco: ["/home", "/dco", "/overview", "/asked", "/improvement-plan", "/reports", "/scrutiny"],
  engagement_lead: ["/home", "/improvement-plan", "/publications", "/publications/new", "/publications/new?genre=meetings&meeting=1-4", "/publications/5/1", "/publications/6/1", "/publications/6/1/discard"],
  forum: ["/home", ...PLAN, "/improvement-plan/2/do/challenge", { path: MAYA, status: 404 }, { path: "/inspections/new", status: 403 }],
  social_worker: ["/home", "/asked"],
  case_officer: OFFICER,
  send_manager: ["/home", "/reports", "/reports/new", "/reports/new?meeting=1-4", "/reports/scrutiny/1-4", "/inspection", "/improvement-plan/meetings/2/do/answered", "/overview", "/overview/likely-to-miss", "/cases", "/cases/unassigned", "/cases/allocate", "/cases/cover", "/measures", "/measures/plans-20-weeks", "/measures/late.request", "/measures/waiting-92nd.speech-and-language", "/measures/ks2-expected", "/measures/requests/by/source", "/measures/advice-6-weeks/by/team", "/measures/requests/cases?to=2026-11-23&which=counted", `${MAYA}/restriction`, ...PLAN, "/inspections/new", "/improvement-plan/2/do/milestone", "/improvement-plan/2/milestones/1/do/update"],
  inspector: ["/home", "/inspection", { path: "/improvement-plan", status: 403 }],
  scrutiny: ["/home", "/scrutiny", { path: "/reports", status: 403 }, { path: "/publications", status: 403 }],
  data_officer: ["/home", "/reports", "/data/imports", "/data/imports/new", "/data/duplicates"],
};

/** The list that run.mjs reads: each role with its sign-in link, its budget and its pages, for a small area or a large one. */
export function routes(links, large = false) {
  const first = links.filter(({ role }, at) => links.findIndex((link) => link.role === role) === at);
  const roles = first.map(({ role, url }) => ({
    role,
    signIn: new URL(url).pathname,
    budget: ["parent", "young_person", "supporter"].includes(role) ? "family" : "staff",
    routes: (BY_ROLE[role] ?? ["/home"]).filter((route) => large || !route.large),
  }));
  return [{ role: "public", budget: "public", routes: PUBLIC }, ...roles];
}
