import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '~/ui/button';

interface Props {
  claimId: string;
  /** Limits the search to one job, or to one seat of it. */
  jobId?: string;
  seatId?: string;
  /** Where the claim is made; the page itself when absent. */
  action?: string;
  variant?: ButtonProps['variant'];
  /** The whole name of a button whose words are short, beginning with them. */
  label?: string;
  children: ReactNode;
}

/** A button that takes a task. The claim's id is made by the server when the form is drawn. */
export function TakeTaskForm({ claimId, jobId, seatId, action, variant = 'primary', label, children }: Props) {
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="claimId" value={claimId} />
      {jobId !== undefined && <input type="hidden" name="jobId" value={jobId} />}
      <Button
        variant={variant}
        name={seatId === undefined ? 'from' : 'seatId'}
        value={seatId ?? jobId ?? 'any'}
        aria-label={label}
      >
        {children}
      </Button>
    </Form>
  );
}
