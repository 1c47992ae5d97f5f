#!/usr/bin/env python3
"""Validates PDF files against PDF/UA-1 and PDF/A-2a.

usage: validate.py [--profile PROFILE]... FILE.pdf ...      (needs page-validation 0.11 from PyPI; profiles: ua1 2a 3a …)
"""
import sys
import page

files, profiles, arguments = [], [], iter(sys.argv[1:])
for argument in arguments:
    if argument == "--profile":
        profiles.append(next(arguments))
    else:
        files.append(argument)
status = 0
for path in files:
    for profile in profiles or ["ua1", "2a"]:
        report = page.validate_pdf(path, profile=profile, limits=page.SafetyLimits.unlimited())
        print(f"{path}: {profile} {'PASS' if report.is_compliant else 'FAIL'}, {report.rules.passed} of {report.rules.total} rules")
        for failure in report.failures[:10]:
            print(f"  {failure.rule_id}: {failure.message}")
        status |= not report.is_compliant
sys.exit(status)
