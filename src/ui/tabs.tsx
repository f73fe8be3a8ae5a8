export type TabLink = { label: string; href: string; count?: number | string | undefined; current?: boolean };

/** Links to pages, not panels: they work everywhere and each has its address. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly TabLink[] }) => (
  <nav aria-label={label}>
    <ul class="nav nav-tabs sp-tabs">
      {tabs.map((tab) => (
        <li key={tab.href} class="nav-item">
          <a
            class={tab.current ? "nav-link active" : "nav-link"}
            href={tab.href}
            aria-current={tab.current ? "page" : undefined}
          >
            {tab.label}
            {tab.count !== undefined && (
              <>
                {" "}
                <span class="sp-tab-count">{tab.count}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
