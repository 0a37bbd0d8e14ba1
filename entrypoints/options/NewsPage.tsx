import { News } from '../../components/news/News.tsx';
import { useSeenNews } from '../../lib/views/use-news.ts';

/** The news, which are seen once they are shown. */
export function NewsPage() {
  useSeenNews();
  return <News />;
}
