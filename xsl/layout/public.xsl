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
        <!-- Short words where there is no room: two lines on a phone. -->
        <xsl:variable name="part" select="substring-before(concat(substring(@path, 2), '/'), '/')"/>
        <nav class="nav" aria-label="{p:t('nav.label')}">
          <ul>
            <li><a href="/"><xsl:if test="$part = ''"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:value-of select="p:t('nav.home')"/></a></li>
            <li><a href="/gui-don"><xsl:if test="$part = 'gui-don'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><span><xsl:value-of select="p:t('nav.filing')"/></span><span><xsl:value-of select="p:t('nav_short.filing')"/></span></a></li>
            <li><a href="/tra-cuu"><xsl:if test="$part = 'tra-cuu'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><span><xsl:value-of select="p:t('nav.lookup')"/></span><span><xsl:value-of select="p:t('nav_short.lookup')"/></span></a></li>
            <li><a href="/cong-khai"><xsl:if test="$part = 'cong-khai'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><span><xsl:value-of select="p:t('nav.disclosure')"/></span><span><xsl:value-of select="p:t('nav_short.disclosure')"/></span></a></li>
            <li><a href="/lich-tiep-cong-dan"><xsl:if test="$part = 'lich-tiep-cong-dan'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><span><xsl:value-of select="p:t('nav.schedule')"/></span><span><xsl:value-of select="p:t('nav_short.schedule')"/></span></a></li>
            <li><a href="/tro-giup"><xsl:if test="$part = 'tro-giup'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><xsl:value-of select="p:t('nav.help')"/></a></li>
            <li class="last"><a href="/account/sign-in"><xsl:if test="$part = 'account'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if><span><xsl:value-of select="p:t('nav.sign_in')"/></span><span><xsl:value-of select="p:t('nav_short.sign_in')"/></span></a></li>
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
</xsl:stylesheet>
