import type { expert as english } from '../en/expert';
import type { Translation } from '../translation';
import { expertBoard, expertHome, expertJob } from './expert-board';
import { expertWork } from './expert-work';

export const expert: Translation<typeof english> = {
  nav: {
    home: '工作台',
    board: '任务大厅',
    reviews: '我的评审',
    time: '时间账本',
    credentials: '资质',
    earnings: '收入',
  },
  home: expertHome,
  board: expertBoard,
  job: expertJob,
  work: expertWork,
};
