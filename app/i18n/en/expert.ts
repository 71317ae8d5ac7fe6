import { expertBoard, expertHome, expertJob } from './expert-board';
import { expertWork } from './expert-work';

/** Texts of the expert's pages. */
export const expert = {
  nav: {
    home: 'Home',
    board: 'Board',
    reviews: 'My reviews',
    time: 'Time',
    credentials: 'Credentials',
    earnings: 'Earnings',
  },
  home: expertHome,
  board: expertBoard,
  job: expertJob,
  work: expertWork,
} as const;
