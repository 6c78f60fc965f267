ValueSet: MHeroReferralQuestions
Id: mhero-referral-questions
Title: "Referral questions"
Description: "What a flow asks so that a client can be referred."
* insert Definition
* include codes from system MHeroReferralQuestion
