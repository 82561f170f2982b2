<?xml version="1.0" encoding="UTF-8"?>
<!-- A paper of an office as it was drafted or issued, from its own text (xsl/letter/text.xsl): its
     heading, what it says, who signs. Included beside layout/print. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <!-- A plain letter has no kind above its text: what it is about stands under its number. -->
  <xsl:template match="page" mode="heading">
    <xsl:choose>
      <xsl:when test="paper/@title != ''">
        <h1><xsl:value-of select="paper/@title"/></h1>
        <xsl:if test="paper/@subject != ''"><p class="subject"><xsl:value-of select="paper/@subject"/></p></xsl:if>
      </xsl:when>
      <xsl:otherwise><h1 class="about"><xsl:value-of select="paper/@subject"/></h1></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="paper" mode="main"/></xsl:template>

  <xsl:template match="paper" mode="main">
    <xsl:apply-templates select="to" mode="part"/>
    <div class="text" lang="vi"><xsl:apply-templates select="basis|p|h|order|article|blank" mode="part"/></div>
    <div class="sign" lang="vi">
      <xsl:choose>
        <xsl:when test="other"><xsl:apply-templates select="other" mode="part"/></xsl:when>
        <xsl:otherwise>
          <div class="recipients">
            <p><b><xsl:value-of select="p:t('letter_show.recipients')"/></b></p>
            <xsl:for-each select="line"><p><xsl:value-of select="."/></p></xsl:for-each>
          </div>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="signer" mode="part"/>
    </div>
    <xsl:apply-templates select="annex" mode="part"/>
  </xsl:template>

  <xsl:template match="to" mode="part"><p class="to"><xsl:value-of select="p:t2('letter_show.to', .)"/></p></xsl:template>
  <xsl:template match="basis" mode="part"><p class="basis"><xsl:value-of select="."/></p></xsl:template>
  <xsl:template match="p" mode="part"><p><xsl:value-of select="."/></p></xsl:template>
  <xsl:template match="h" mode="part"><p><strong><xsl:value-of select="."/></strong></p></xsl:template>
  <xsl:template match="order" mode="part"><p class="order"><strong><xsl:value-of select="."/></strong></p></xsl:template>
  <xsl:template match="article" mode="part">
    <p><strong><xsl:value-of select="p:t2('letter_show.article', @n)"/></strong><xsl:text> </xsl:text><xsl:value-of select="."/></p>
  </xsl:template>
  <xsl:template match="annex" mode="part">
    <section class="annex" lang="vi">
      <h2><xsl:value-of select="@title"/></h2>
      <ol><xsl:for-each select="name"><li><xsl:value-of select="."/></li></xsl:for-each></ol>
    </section>
  </xsl:template>
  <xsl:template match="blank" mode="part"><p class="blank"/></xsl:template>
  <xsl:template match="signer|other" mode="part">
    <div>
      <xsl:if test="@for"><p class="office"><xsl:value-of select="@for"/></p></xsl:if>
      <p class="office"><xsl:value-of select="@post"/></p>
      <p class="how"><xsl:value-of select="@how"/></p>
      <p class="name"><xsl:value-of select="@name"/></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
