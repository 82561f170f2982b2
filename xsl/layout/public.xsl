<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of pages for citizens: larger type, few ways, no generic record. Every field
     that the world sees is a deliberate line of its view. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:include href="head.xsl"/>

  <xsl:template match="/page"><xsl:apply-templates select="." mode="citizen"/></xsl:template>

  <xsl:template match="page" mode="citizen">
    <html lang="{@lang}" class="public">
      <xsl:apply-templates select="." mode="head"/>
      <body>
        <xsl:apply-templates select="." mode="skip"/>
        <header class="top">
          <xsl:apply-templates select="." mode="brand"/>
          <xsl:apply-templates select="languages" mode="languages"/>
        </header>
        <nav class="nav" aria-label="{p:t('nav.label')}">
          <ul>
            <li><a href="/"><xsl:apply-templates select="@path[. = '/']" mode="here"/><xsl:value-of select="p:t('nav.home')"/></a></li>
            <li><a href="/gui-don"><xsl:apply-templates select="@path[starts-with(., '/gui-don')]" mode="here"/><xsl:value-of select="p:t('nav.filing')"/></a></li>
            <li><a href="/tra-cuu"><xsl:apply-templates select="@path[starts-with(., '/tra-cuu')]" mode="here"/><xsl:value-of select="p:t('nav.lookup')"/></a></li>
            <li><a href="/cong-khai"><xsl:apply-templates select="@path[starts-with(., '/cong-khai')]" mode="here"/><xsl:value-of select="p:t('nav.disclosure')"/></a></li>
            <li><a href="/lich-tiep-cong-dan"><xsl:apply-templates select="@path[starts-with(., '/lich-tiep-cong-dan')]" mode="here"/><xsl:value-of select="p:t('nav.schedule')"/></a></li>
            <li><a href="/tro-giup"><xsl:apply-templates select="@path[starts-with(., '/tro-giup')]" mode="here"/><xsl:value-of select="p:t('nav.help')"/></a></li>
            <li class="last"><a href="/account/sign-in"><xsl:apply-templates select="@path[starts-with(., '/account')]" mode="here"/><xsl:value-of select="p:t('nav.sign_in')"/></a></li>
          </ul>
        </nav>
        <main id="main">
          <xsl:apply-templates select="." mode="errors"/>
          <xsl:apply-templates select="flash" mode="notice"/>
          <xsl:apply-templates select="." mode="heading"/>
          <xsl:apply-templates select="." mode="main"/>
        </main>
        <xsl:apply-templates select="." mode="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="@path" mode="here">
    <xsl:attribute name="aria-current">page</xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
