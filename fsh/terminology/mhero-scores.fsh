ValueSet: MHeroScores
Id: mhero-scores
Title: "Scores"
Description: "Scores of quizzes and what belongs to them."
* insert Definition
* include codes from system MHeroScore
