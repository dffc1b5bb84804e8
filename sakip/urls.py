"""Addresses of the project; each app brings its own."""

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

from sakip import views
from sakip.forms import MasukForm

urlpatterns = [
    path(
        "masuk/",
        LoginView.as_view(authentication_form=MasukForm, redirect_authenticated_user=True),
        name="masuk",
    ),
    path("keluar/", LogoutView.as_view(), name="keluar"),
    path("sehat/", views.health, name="sehat"),
    path("admin/", admin.site.urls),
    path("", include("instansi.urls")),
    path("", include("laporan.urls")),
]
