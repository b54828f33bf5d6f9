"""Descriptions of pages in the vocabulary of schema.org, as plain dictionaries."""

from collections.abc import Iterable
from kancelar_content.page_head import LicensedImage
from kancelar_content.page_head import PageHead
from typing import Any


CONTEXT = "https://schema.org"
Data = dict[str, Any]


def organization(url: str, name: str, logo: str) -> Data:
    """The office."""
    return {
        "@context": CONTEXT,
        "@type": "GovernmentOrganization",
        "@id": f"{url}#organization",
        "name": name,
        "url": url,
        "logo": logo,
    }


def website(url: str, name: str, language: str) -> Data:
    """The site of a language with the way to search it."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "@id": f"{url}#website",
        "name": name,
        "url": url,
        "inLanguage": language,
        "publisher": {"@id": f"{url}#organization"},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{url}/@@search?SearchableText={{search_term}}",
            },
            "query-input": "required name=search_term",
        },
    }


def news_article(head: PageHead, language: str, publisher: str, home: str) -> Data:
    """A published text."""
    data = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "headline": head.title,
        "url": head.url,
        "mainEntityOfPage": head.url,
        "inLanguage": language,
        "description": head.description,
        "datePublished": head.published,
        "dateModified": head.modified,
        "publisher": {
            "@type": "GovernmentOrganization",
            "@id": f"{home}#organization",
            "name": publisher,
        },
    }
    if head.picture:
        data["image"] = {
            "@type": "ImageObject",
            "url": head.picture.url,
            "width": head.picture.width,
            "height": head.picture.height,
        }
    return {name: value for name, value in data.items() if value}


def question_page(
    head: PageHead, *, question: str, answer: str, publisher: str, home: str
) -> Data:
    """A question and what the office answered; in Czech, whatever the page around."""
    office = {
        "@type": "GovernmentOrganization",
        "@id": f"{home}#organization",
        "name": publisher,
    }
    return {
        "@context": CONTEXT,
        "@type": "QAPage",
        "url": head.url,
        "inLanguage": "cs",
        "datePublished": head.published,
        "mainEntity": {
            "@type": "Question",
            "name": head.title,
            "text": question,
            "answerCount": 1,
            "acceptedAnswer": {
                "@type": "Answer",
                "text": answer,
                "url": head.url,
                "author": office,
            },
        },
    }


def image_object(image: LicensedImage, language: str) -> Data:
    """A photo with its rights, as search engines show them with it."""
    data: Data = {
        "@type": "ImageObject",
        "contentUrl": image.url,
        "url": image.page_url,
        "name": image.name,
        "caption": image.caption,
        "inLanguage": language,
        "width": image.width,
        "height": image.height,
        "dateCreated": image.taken,
        "creditText": image.credit,
        "copyrightNotice": image.credit,
        "license": image.licence_url,
        "acquireLicensePage": image.acquire_url,
    }
    if image.creator:
        data["creator"] = {"@type": "Person", "name": image.creator}
    return {name: value for name, value in data.items() if value}


def photo_page(head: PageHead, language: str) -> Data:
    """The page of one photo."""
    return {"@context": CONTEXT} | image_object(head.images[0], language)


def image_gallery(head: PageHead, language: str) -> Data:
    """An album with the photos of the page."""
    data: Data = {
        "@context": CONTEXT,
        "@type": "ImageGallery",
        "name": head.title,
        "url": head.url,
        "description": head.description,
        "inLanguage": language,
        "datePublished": head.published,
        "image": [image_object(image, language) for image in head.images],
    }
    return {name: value for name, value in data.items() if value}


def event(
    *, title: str, url: str, description: str, start: str, end: str, place: str
) -> Data:
    """Something to come to."""
    data: Data = {
        "@context": CONTEXT,
        "@type": "Event",
        "name": title,
        "url": url,
        "description": description,
        "startDate": start,
        "endDate": end,
    }
    if place:
        data["location"] = {"@type": "Place", "name": place, "address": place}
    return {name: value for name, value in data.items() if value}


def video(head: PageHead, language: str) -> Data:
    """A video that the page plays."""
    played = head.recording
    data = {
        "@context": CONTEXT,
        "@type": "VideoObject",
        "name": head.title,
        "url": head.url,
        "inLanguage": language,
        "description": head.description or head.title,
        "uploadDate": head.published,
        "thumbnailUrl": head.picture.url if head.picture else "",
        "contentUrl": played.url if played else "",
        "encodingFormat": played.content_type if played else "",
        "duration": played.length if played else "",
        "transcript": played.transcript if played else "",
    }
    return {name: value for name, value in data.items() if value}


def breadcrumbs(steps: Iterable[tuple[str, str]]) -> Data:
    """The way from the home page, as pairs of title and address."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(steps, 1)
        ],
    }
