import { Form, useNavigate } from '@remix-run/react';
import { useRef, useState, type DragEvent, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { FileField } from '~/ui/file-field';
import { Notice } from '~/ui/notice';
import { sendFile } from './send-file';

const MAX_BYTES = 200_000_000;

/**
 * The upload of an import: a native file input in an area one can drop a file on. With scripts the file is sent with its progress
 * shown; without them it is an ordinary multipart form.
 */
export function UploadForm({ errors }: { errors: string[] }) {
  const t = useTranslations('company.import');
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [progress, setProgress] = useState<number>();
  const [refusal, setRefusal] = useState<string>();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const input = form.current?.querySelector<HTMLInputElement>('input[type=file]');
    if (!input || event.dataTransfer.files.length !== 1) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setRefusal(undefined);
    setProgress(0);
    const answer = await sendFile(event.currentTarget, setProgress);
    setProgress(undefined);
    if ('path' in answer) navigate(answer.path);
    else setRefusal(answer.refusal ?? t('uploadFailed'));
  };
  return (
    <Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => void submit(event)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        'flex flex-col gap-4 rounded-lg border-2 border-dashed p-5 sm:p-8',
        isOver ? 'border-accent bg-accent-soft' : 'border-control/60 bg-surface',
      )}
    >
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <FileField
        label={t('chooseFile')}
        hint={t('chooseFileHint')}
        kinds={t('kinds')}
        name="file"
        required
        accept=".jsonl,.ndjson,.json,application/jsonl,application/x-ndjson"
        maxBytes={MAX_BYTES}
        errors={errors}
        {...(progress === undefined ? {} : { progress })}
      />
      <div>
        <Button icon="upload" pending={progress !== undefined}>
          {t('upload')}
        </Button>
      </div>
    </Form>
  );
}
