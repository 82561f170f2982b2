<?xml version="1.0" encoding="UTF-8"?>
<!-- What the two layouts of pages share: the components, the head of the document, the mark of the
     portal, the foot. A view imports page or public and never this. Components are
     included and not imported: libxslt asks every imported sheet for each template. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:include href="../component/form.xsl"/>
  <xsl:include href="../component/nav.xsl"/>
  <xsl:include href="../component/notice.xsl"/>
  <xsl:include href="../component/pager.xsl"/>
  <xsl:include href="../component/timeline.xsl"/>
  <xsl:include href="../component/format.xsl"/>

  <!-- base/xml/html writes the page. To libxslt it is xml: of an HTML result it would keep a
       table of all ids. -->
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- The title of a page is title.VIEW, until its view says better. -->
  <xsl:template match="page" mode="title">
    <xsl:value-of select="p:t('title.', @view)"/>
  </xsl:template>

  <!-- What stands at the right of the heading: tags, the one main link of a list. -->
  <xsl:template match="page" mode="tools"/>

  <xsl:template match="page" mode="office">
    <xsl:choose>
      <xsl:when test="office/name != ''"><xsl:value-of select="office/name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('portal.name')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="head">
    <head>
      <meta charset="utf-8"/>
      <title>
        <xsl:if test="form/@bad"><xsl:value-of select="p:t('errors.title')"/>: </xsl:if>
        <xsl:apply-templates select="." mode="title"/>
        <xsl:text> – </xsl:text>
        <xsl:apply-templates select="." mode="office"/>
      </title>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <link rel="preload" href="/font/source-sans-3-latin.woff2" as="font" type="font/woff2" crossorigin="anonymous"/>
      <link rel="preload" href="/font/source-sans-3-vietnamese.woff2" as="font" type="font/woff2" crossorigin="anonymous"/>
      <link rel="stylesheet" href="{@css}"/>
      <link rel="stylesheet" href="{@print_css}" media="print"/>
      <link rel="icon" href="/img/mark.svg" type="image/svg+xml"/>
      <script src="{@js}" defer="defer"/>
    </head>
  </xsl:template>

  <xsl:template match="page" mode="skip">
    <a class="skip" href="#main"><xsl:value-of select="p:t('nav.skip')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="brand">
    <a class="brand" href="/">
      <img src="/img/mark.svg" alt="" width="36" height="36"/>
      <span><xsl:apply-templates select="." mode="office"/></span>
    </a>
  </xsl:template>

  <xsl:template match="page" mode="heading">
    <div class="head">
      <h1><xsl:apply-templates select="." mode="title"/></h1>
      <xsl:apply-templates select="." mode="tools"/>
    </div>
  </xsl:template>

  <xsl:template match="page" mode="foot">
    <footer class="foot">
      <xsl:if test="office[hotline != '' or email != '']">
        <p>
          <xsl:if test="office/hotline != ''">
            <xsl:value-of select="p:t('foot.hotline')"/>
            <xsl:text> </xsl:text>
            <a href="tel:{translate(office/hotline, ' .()-', '')}"><xsl:value-of select="office/hotline"/></a>
          </xsl:if>
          <xsl:text> </xsl:text>
          <xsl:if test="office/email != ''">
            <a href="mailto:{office/email}"><xsl:value-of select="office/email"/></a>
          </xsl:if>
        </p>
      </xsl:if>
      <xsl:if test="not(nav) and not(@status)"><a href="/tro-giup/trang/{@area}.{@view}" target="_blank"><xsl:value-of select="p:t('foot.guide')"/></a></xsl:if>
      <xsl:apply-templates select="languages" mode="languages"/>
    </footer>
  </xsl:template>
</xsl:stylesheet>
