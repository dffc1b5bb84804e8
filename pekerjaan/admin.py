from django.contrib import admin
from django_tasks_db.models import DBTaskResult

# The queue's own table tells nothing that the pages of jobs do not tell better.
admin.site.unregister(DBTaskResult)
