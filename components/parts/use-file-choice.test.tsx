// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { click, show } from '../fixtures/show.tsx';
import { useFileChoice } from './use-file-choice.tsx';

function Opener({ onFile }: { readonly onFile: (file: File) => void }) {
  const { field, choose } = useFileChoice(onFile, '.json');
  return (
    <>
      <button type="button" onClick={choose}>
        Open
      </button>
      {field}
    </>
  );
}

const toField = (view: HTMLElement) => view.querySelector<HTMLInputElement>('input[type=file]')!;
const pick = (field: HTMLInputElement, file: File) => {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  field.files = transfer.files;
  void act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
};

it('opens the browser’s own window at the press of our button, whose words alone are seen', () => {
  const view = show(<Opener onFile={() => {}} />);
  const opened = vi.spyOn(toField(view), 'click');
  click(view, 'Open');
  expect(opened).toHaveBeenCalledOnce();
  expect([toField(view).hidden, toField(view).accept]).toEqual([true, '.json']);
});

it('hands over the file that was chosen, and forgets it, so that the same can be chosen again', () => {
  const onFile = vi.fn();
  const view = show(<Opener onFile={onFile} />);
  const file = new File(['{}'], 'a.json');
  pick(toField(view), file);
  expect(onFile).toHaveBeenLastCalledWith(file);
  expect(toField(view).value).toBe('');
  pick(toField(view), file);
  expect(onFile).toHaveBeenCalledTimes(2);
});
