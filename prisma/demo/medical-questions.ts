/** Original questions and answers with plausible flaws, written for the demonstration; not medical advice. */
export interface DemoQuestion {
  id: string;
  prompt: string;
  response: string;
}

const medicalQuestions: readonly DemoQuestion[] = [
  {
    id: 'discharge-01',
    prompt:
      'I was sent home after a small heart attack and was given aspirin and ticagrelor. My knee hurts. May I take ibuprofen for a week?',
    response:
      'A week of ibuprofen is usually fine if you take it with food. Keep at least two hours between it and the aspirin so that both can work, and stop if you notice stomach pain or black stools.',
  },
  {
    id: 'discharge-02',
    prompt: 'My doctor started me on warfarin. Which vegetables do I have to give up?',
    response:
      'None completely. Vegetables rich in vitamin K such as kale, spinach and broccoli change how warfarin works, so eat about the same amount each week and tell the clinic before you change your diet. Your INR tells whether the dose fits.',
  },
  {
    id: 'discharge-03',
    prompt:
      'My son is four and weighs 16 kg. The paracetamol syrup has 120 mg in 5 ml. How much do I give for a fever of 39 °C?',
    response:
      'Give 15 mg per kilogram, which is 240 mg, so 10 ml every four hours. Do not give more than four doses in 24 hours. See a doctor if the fever lasts longer than three days or if he is drowsy, has a stiff neck or a rash that does not fade.',
  },
  {
    id: 'discharge-04',
    prompt:
      'I am 30 weeks pregnant and my feet are swollen. Since yesterday I also have a headache and see flashing lights. Should I just rest?',
    response:
      'Swelling in the third trimester is very common. Put your feet up, drink plenty of water and avoid salt. If the headache is not better after the weekend, mention it at your next check-up.',
  },
  {
    id: 'discharge-05',
    prompt: 'How long do I have to wait to drive after my first unprovoked seizure?',
    response:
      'It depends on where you live. Many places ask for a seizure-free time of between three and twelve months and a report from your doctor. Do not drive until your neurologist and the licensing authority have agreed.',
  },
  {
    id: 'discharge-06',
    prompt: 'I use a salbutamol inhaler almost every day now. Is that a problem?',
    response:
      'Needing the reliever more than twice a week suggests that your asthma is not controlled. You should not use it more than eight puffs a day. Ask your doctor about a preventer with an inhaled corticosteroid, and go to an emergency department if the reliever does not help or you cannot finish a sentence.',
  },
  {
    id: 'discharge-07',
    prompt: 'My blood sugar was 3.2 mmol/l this morning and I felt shaky. What should I have done?',
    response:
      'Eat something with protein and fat, such as cheese or nuts, because it keeps the sugar stable for longer. Measure again after an hour. If you inject insulin, skip the next dose to be on the safe side.',
  },
  {
    id: 'discharge-08',
    prompt:
      'The wound after my appendix operation is red and warm and yellowish fluid comes out. It is day six. Do I need antibiotics?',
    response:
      'Redness, warmth and pus on day six suggest an infection of the wound. Have it looked at today: it may need to be opened and cleaned, and whether you need antibiotics depends on what is found. Go at once if you have a fever, chills or spreading redness.',
  },
  {
    id: 'discharge-09',
    prompt: 'May I stop my citalopram now that I have felt well for two months?',
    response:
      'Since you feel well, you may stop. Halve the dose for three days and then leave it out; citalopram does not cause dependence, so there will be no withdrawal.',
  },
  {
    id: 'discharge-10',
    prompt:
      'I had a total hip replacement four weeks ago and my calf is swollen and sore on one side only. What could it be?',
    response:
      'One-sided swelling and soreness of the calf four weeks after a hip replacement must be taken as a possible deep vein thrombosis until it is ruled out. Please be examined today. If you also become short of breath or have chest pain, call an ambulance.',
  },
  {
    id: 'discharge-11',
    prompt: 'Is it safe to take St John’s wort together with my contraceptive pill?',
    response:
      'St John’s wort is herbal and safe to combine with most medicines. Some people notice mild tiredness. Your pill keeps its full effect as long as you take it at the same time every day.',
  },
  {
    id: 'discharge-12',
    prompt:
      'My mother is 82, takes a water tablet and since the heatwave she is confused and hardly passes water. What should we do?',
    response:
      'She may be dehydrated or have disturbed salts, and confusion in an older person is an emergency sign. Do not give the next water tablet before you have spoken to a doctor, offer small sips if she can swallow safely, and have her seen today.',
  },
];

/** Questions as the JSONL file a company would upload. */
export function questionsFile(questions: readonly DemoQuestion[], language: string): Uint8Array {
  const lines = questions.map(({ id, prompt, response }) =>
    JSON.stringify({ external_id: id, language, prompt, response: { model: 'demo-model-1', text: response } }),
  );
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** The tasks of the job as an import takes them. */
export const medicalQuestionsFile = (): Uint8Array => questionsFile(medicalQuestions, 'en');
