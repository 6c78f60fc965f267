ValueSet: MHeroLabQuestions
Id: mhero-lab-questions
Title: "Lab result questions"
Description: "What a flow that delivers a laboratory result asks."
* insert Definition
* include codes from system MHeroLabQuestion
