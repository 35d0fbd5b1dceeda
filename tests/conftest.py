"""How property tests draw their examples.

Every run draws the same ones and judges none by its time, so that a test fails because of what was changed. To look
for new ones: ``pytest --hypothesis-profile=explore tests/engine``.
"""

from hypothesis import HealthCheck, settings

settings.register_profile("repeatable", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, print_blob=True, suppress_health_check=list(HealthCheck))
settings.load_profile("repeatable")
