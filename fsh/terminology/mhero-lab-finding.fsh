ValueSet: MHeroLabFinding
Id: mhero-lab-finding
Title: "Lab findings"
Description: "What a laboratory finds, where the result is no number."
* insert Definition
* $finding#POS "Positive"
* $finding#NEG "Negative"
* $finding#IND "Indeterminate"
* $finding#DET "Detected"
* $finding#ND "Not detected"
