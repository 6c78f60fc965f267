ValueSet: MHeroEidsrQuestions
Id: mhero-eidsr-questions
Title: "eIDSR questions"
Description: "What an eIDSR alert flow asks."
* insert Definition
* include codes from system MHeroEidsrQuestion
