ValueSet: MHeroReferralReasons
Id: mhero-referral-reasons
Title: "Reasons of referrals"
Description: "Why community health workers refer clients: the danger signs and services that their job aids name."
* insert Definition
* include codes from system MHeroReferralReason
