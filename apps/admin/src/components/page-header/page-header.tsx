import type { ReactNode, Ref } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** What of it: the years, the releases. Part of the heading, set lighter. */
  detail?: ReactNode;
  /** What a reader takes away or does with the page. */
  actions?: ReactNode;
  /** Filters, notices and what else belongs to the head. */
  children?: ReactNode;
  titleRef?: Ref<HTMLHeadingElement>;
}

/** The head of a page: what it is about at the left, what to do with it at the right. The same on every page. */
export function PageHeader({ title, detail, actions, children, titleRef }: PageHeaderProps) {
  return (
    <header>
      <div className={classes.line}>
        <h1 className={classes.title} ref={titleRef} tabIndex={titleRef ? -1 : undefined}>
          {title} {detail !== undefined && <span className={classes.detail}>{detail}</span>}
        </h1>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}
