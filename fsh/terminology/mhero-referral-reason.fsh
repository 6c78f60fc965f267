CodeSystem: MHeroReferralReason
Id: mhero-referral-reason
Title: "Reasons of referrals"
Description: "Why community health workers refer clients: the danger signs and services that their job aids name."
* insert CompleteCodes
* #danger-sign-pregnancy "Danger sign in pregnancy" "Bleeding, fits, severe headache or swelling."
* #danger-sign-newborn "Danger sign in a newborn" "A newborn that does not feed, is cold, hot or breathes fast."
* #danger-sign-child "Danger sign in a child" "A child that can't drink, vomits everything, has fits or is very sleepy."
* #malnutrition "Severe acute malnutrition" "A red arm tape or swollen feet."
* #suspected-tb "Suspected tuberculosis" "A cough of two weeks or more."
* #family-planning "Family planning" "A method that the community does not have."
* #other "Other" "Another reason, told in words."
