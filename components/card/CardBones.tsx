import { useStrings } from '../strings.ts';

const COLUMN = ['w70', 'w100', 'w84'];

/** The layout to come, still, while the brief is on its way; said in words to a screen reader. */
export function CardBones() {
  const { t } = useStrings();
  return (
    <>
      <p class="off" role="status">
        {t('card.loading')}
      </p>
      <div aria-hidden="true">
        <Bone width="w92" />
        <Bone width="w58" />
      </div>
      <div class="bones" aria-hidden="true">
        {['start', 'end'].map((side) => (
          <div key={side}>
            {COLUMN.map((width) => (
              <Bone key={width} width={width} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function Bone({ width }: { readonly width: string }) {
  return <i class={`bone ${width}`} />;
}
